package dawen.align;

import java.math.BigDecimal;

/**
 * One exchange in two transcripts.
 *
 * @param first its position in the first transcript
 * @param second its position in the second
 * @param overlap share of the shorter one's words that the longer one has too, from 0 to 1, with
 *     two decimal places
 */
public record Match(int first, int second, BigDecimal overlap) {}
