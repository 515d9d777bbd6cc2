#ifndef THUMBPRINT_FAULT_H
#define THUMBPRINT_FAULT_H

/* Exception handler: prints `tp fault` from a stack of its own and ends the boot with status 99. */
void fault_entry(void);

#endif
