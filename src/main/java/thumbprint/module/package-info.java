/**
 * WebAssembly modules as such: reading and checking them, scripts and decks, the reference run, and
 * what it means that two runs agree.
 *
 * <p>Imports no other package of the project. The bits are fixed by {@code docs/driver.md}.
 */
package thumbprint.module;
