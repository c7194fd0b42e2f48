/** YAML files read with their line numbers, every fault collected instead of thrown. */
@NullMarked
package nl.mdzfactsheet.definition.yaml;

import org.jspecify.annotations.NullMarked;
