/**
 * The chapters of a report as data: what page and Markdown both show, in the order of the question
 * that a study has to answer. A new section is one more entry in a chapter's list.
 */
package thumbprint.report.chapter;
