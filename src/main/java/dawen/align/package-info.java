/** Which exchange of one transcript is which of another, told by the words that they share. */
package dawen.align;
