/** Reads Thumb instructions from the bytes that were executed. */
package thumbprint.analysis.thumb;
