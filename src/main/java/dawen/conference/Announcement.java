package dawen.conference;

/**
 * What a transcript itself says of how many questions were answered: 共回答了21个提问.
 *
 * @param questions from 1
 * @param words that say so, as read
 */
public record Announcement(int questions, Passage words) {}
