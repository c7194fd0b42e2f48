/** Random insurers of a handful of persons, where faults and coincidences are the rule. */
@org.jspecify.annotations.NullMarked
package nl.mdzfactsheet.mini;
