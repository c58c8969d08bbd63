/** From bytes to text: encodings and file formats. */
package dawen.source;
