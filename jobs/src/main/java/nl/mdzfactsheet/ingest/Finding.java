package nl.mdzfactsheet.ingest;

import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/**
 * Something an operator must know about a delivery: what, where, and what to do next. Never a value from a claim.
 *
 * @param delivery id of the delivery, or the name of its inbox folder when the id could not be read
 * @param reason the reason code
 * @param location file, line and column
 * @param detail figures and names that belong to it
 */
public record Finding(String delivery, Reason reason, Location location, Phrase detail) {

    static Finding of(String delivery, Reason reason, String file, Phrase detail) {
        return new Finding(delivery, reason, Location.of(file), detail);
    }

    /** The same with something added to its detail. */
    Finding with(Phrase more) {
        return new Finding(
                delivery,
                reason,
                location,
                new Phrase(detail.dutch() + "; " + more.dutch(), detail.english() + "; " + more.english()));
    }

    /** One line for people: place, code, what is wrong, what to do next. */
    public String message(String language) {
        boolean dutch = language.equals("nl");
        StringBuilder text = new StringBuilder(delivery).append(": ").append(location.file());
        if (location.line() > 0) {
            text.append(dutch ? ", regel " : ", line ").append(location.line());
        }
        if (location.column() != null) {
            text.append(dutch ? ", kolom " : ", column ").append(location.column());
        }
        text.append(": ").append(reason.code()).append(": ").append(reason.text(language));
        if (!detail.isEmpty()) {
            text.append(" (").append(detail.in(language)).append(')');
        }
        return text.append(dutch ? ". Volgende stap: " : ". Next: ")
                .append(NextStep.after(reason).in(language))
                .append('.')
                .toString();
    }
}
