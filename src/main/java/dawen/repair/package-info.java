/**
 * What the words of a conference print wrongly, and how they read: rule by rule over each question,
 * answer and statement, the printed words kept. Called by the annotator, which reads the repaired
 * words and places what it finds in the printed ones.
 */
package dawen.repair;
