/* The study's own calls: native workloads, played by their scripts. */
#ifndef THUMBPRINT_KIT_CALLS_H
#define THUMBPRINT_KIT_CALLS_H

/* Plays every script of the target: a line for the first call and one for the steady ones. */
void calls_run(void);

#endif
