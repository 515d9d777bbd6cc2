/**
 * What is compared, as data: runtimes, cores, machines, boards, workloads, criteria and profiles.
 *
 * <p>One folder or file each under {@code catalog/}; {@code docs/catalog-format.md} shows the
 * shape. This package reads and checks them and imports no stage.
 */
package thumbprint.catalog;
