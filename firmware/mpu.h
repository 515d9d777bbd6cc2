#ifndef THUMBPRINT_MPU_H
#define THUMBPRINT_MPU_H

/*
 * Makes code memory and the deck read-only and fences the engine's stack. Everything else keeps
 * the default memory map. A core without memory protection is left as it is.
 */
void mpu_protect(void);

#endif
