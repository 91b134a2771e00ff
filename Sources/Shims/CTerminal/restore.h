#ifndef JAXSCOPE_RESTORE_H
#define JAXSCOPE_RESTORE_H

// Gives the terminal back, once; safe in a signal handler.
void jx_restore(void);

#endif
