package nl.mdzfactsheet.sample;

/** A table in a delivery; ordered by delivery, then table. */
record FileKey(int delivery, String table) implements Comparable<FileKey> {
    static final String CONTACTS = "mdz_contacten";
    static final String INSURED = "verzekerden";

    @Override
    public int compareTo(FileKey other) {
        int byDelivery = Integer.compare(delivery, other.delivery);
        return byDelivery != 0 ? byDelivery : table.compareTo(other.table);
    }
}
