/**
 * Targets of fuzzing: a class each, which takes any bytes and throws only where a promise is
 * broken. Their stored inputs are replayed in the tests; {@code src/trials/fuzz} looks for new
 * ones.
 */
package dawen.fuzz;
