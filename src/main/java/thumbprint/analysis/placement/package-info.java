/**
 * Where the parts of a firmware lie on a board, and what its memories cost them: wait states and
 * cache lines on top of the cycles of the core.
 */
package thumbprint.analysis.placement;
