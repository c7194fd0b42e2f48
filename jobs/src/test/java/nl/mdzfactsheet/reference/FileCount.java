package nl.mdzfactsheet.reference;

/** Per file: read = accepted + quarantined, in lines and in cents (an amount that cannot be read adds 0). */
public record FileCount(
        String delivery,
        String table,
        String path,
        long read,
        long accepted,
        long quarantined,
        long readCents,
        long acceptedCents,
        long quarantinedCents) {}
