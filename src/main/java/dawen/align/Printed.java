package dawen.align;

/**
 * An exchange as one transcript prints it.
 *
 * @param position in the transcript, from 1
 * @param question what was asked; empty where it is not printed
 * @param answer what was answered; empty where it is not printed
 */
public record Printed(int position, String question, String answer) {}
