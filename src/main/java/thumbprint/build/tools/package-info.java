/** The programs that the lab drives: what they are, whether they are here, and how to get them. */
package thumbprint.build.tools;
