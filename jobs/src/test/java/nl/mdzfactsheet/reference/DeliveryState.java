package nl.mdzfactsheet.reference;

/** What became of a delivery: "active", "replaced" or "refused"; the reason code is empty unless refused. */
public record DeliveryState(String delivery, String state, String reason) {}
