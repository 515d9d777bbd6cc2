/**
 * What people read: a page, a Markdown summary, tables and a few lines for the terminal.
 *
 * <p>Everything is written from {@link thumbprint.report.ReportInput} alone, so that a report needs
 * no toolchain, and the same input gives the same bytes.
 */
package thumbprint.report;
