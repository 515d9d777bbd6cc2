/**
 * The official test suite of WebAssembly as commands: which modules must load, what their calls
 * must give, and which modules must be refused.
 */
package thumbprint.module.suite;
