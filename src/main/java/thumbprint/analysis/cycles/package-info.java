/** Models of the cores: from executed blocks to counts, and from counts to cycles with bounds. */
package thumbprint.analysis.cycles;
