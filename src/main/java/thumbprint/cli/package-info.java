/** The command line: parses, calls {@link thumbprint.study}, prints. Holds no logic of its own. */
package thumbprint.cli;
