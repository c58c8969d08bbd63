/** What a press conference is, as plain records; knows nothing but the JDK. */
package dawen.conference;
