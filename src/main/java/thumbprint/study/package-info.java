/**
 * Composes the stages: catalog, build, run, evidence, analysis, decision, report. The command line
 * calls only this.
 */
package thumbprint.study;
