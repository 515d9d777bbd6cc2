/**
 * Small modules that probe an engine: one for each operation of WebAssembly, with edge values, and
 * one for each proposal. Made by an encoder of our own; what is right is the reference
 * interpreter's word, see {@link thumbprint.module.ReferenceRun#observe}.
 */
package thumbprint.module.probe;
