package thumbprint.report.chapter;

/**
 * Words that stand for the sections with pictures.
 *
 * @param hardware machines, least hardware, boards
 * @param evidence deadlines and cycles
 * @param reason ranking and what was knocked out
 * @param doubt what would change the answer
 * @param method how figures came about and what they do not tell
 */
public record DrawnParts(
    String hardware, String evidence, String reason, String doubt, String method) {}
