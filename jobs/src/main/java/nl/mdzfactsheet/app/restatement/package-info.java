/** What changed between two published versions and why: a sequence of states from one to the other that changes one thing at a time. */
@NullMarked
package nl.mdzfactsheet.app.restatement;

import org.jspecify.annotations.NullMarked;
