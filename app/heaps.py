"""What the C library does with memory: threads share few heaps, and photos stay out of them.

glibc gives each thread a heap of its own, which holds on to what the thread's largest photo took; a
crowd has forty threads. Elsewhere there are no such functions.
"""

import contextlib
import ctypes


def share(most: int) -> None:
    """Let threads share at most so many heaps: before anything large is made."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        allocator = ctypes.CDLL(None)
        allocator.mallopt(-8, most)  # M_ARENA_MAX
        # Set by hand, it stays: else it grows with the largest photo, whose gaps then remain.
        allocator.mallopt(-3, 131_072)  # M_MMAP_THRESHOLD, bytes


def give_back() -> None:
    """Hand memory that is free back to the system."""
    with contextlib.suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
