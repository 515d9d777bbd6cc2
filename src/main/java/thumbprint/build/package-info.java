/**
 * From sources to images: fetches runtimes, compiles engines and modules, links firmware and
 * measures it by its link map.
 */
package thumbprint.build;
