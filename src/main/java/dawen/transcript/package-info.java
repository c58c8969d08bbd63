/**
 * From text to press conference: signals of the layout, what they leave over, and what they mean.
 */
package dawen.transcript;
