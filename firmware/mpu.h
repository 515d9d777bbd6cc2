#ifndef THUMBPRINT_MPU_H
#define THUMBPRINT_MPU_H

/*
 * Leaves the firmware code memory and the deck to read, and RAM without the fence of the engine's
 * stack. Any other access is a fault. A core without memory protection is left as it is.
 */
void mpu_protect(void);

#endif
