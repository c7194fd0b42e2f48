package nl.mdzfactsheet.reference;

import java.util.List;

/** One detection rule over the history of a person; gives the flags on lines of the reporting year. */
interface Detector {
    List<Detection> detect(CuratedPerson person, int year);
}
