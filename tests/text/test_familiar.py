from __future__ import annotations

import subprocess
import sys


def test_a_start_does_not_read_what_only_rare_words_need():
    code = "import sys, speakeasy; speakeasy.check('We went home.'); print('speakeasy.text.recognition' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
