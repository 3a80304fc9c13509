-- Neovim 0.7, which sends columns in bytes: open a document, fix the second word, fix all, save.
local python, document, report = os.getenv('PYTHON'), os.getenv('DOCUMENT'), io.open(os.getenv('REPORT'), 'w')

local function say(name, value)
  report:write(name .. '=' .. tostring(value) .. '\n')
  report:flush()
end

local function line()
  return vim.api.nvim_buf_get_lines(0, 0, 1, false)[1]
end

local function until_true(what)
  return vim.wait(10000, what, 20)
end

local function findings(number)
  return until_true(function() return #vim.diagnostic.get(0) == number end)
end

vim.o.swapfile = false
vim.cmd('edit ' .. document)
vim.bo.filetype = 'markdown'
local folder = vim.fn.fnamemodify(document, ':h')
local id = vim.lsp.start_client({ name = 'speakeasy', cmd = { python, '-m', 'speakeasy_lsp' }, root_dir = folder })
vim.lsp.buf_attach_client(0, id)

say('two findings, each once', findings(2))
for number, one in ipairs(vim.diagnostic.get(0)) do
  say('flagged ' .. number, vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})[1])
end

local titles = {}
vim.ui.select = function(items, _, choose)
  for number, item in ipairs(items) do
    titles[number] = item[2].title
  end
  choose(items[1], 1)
end
local second = vim.diagnostic.get(0)[2]
vim.api.nvim_win_set_cursor(0, { second.lnum + 1, second.col + 1 })
vim.lsp.buf.code_action()
say('fixed', until_true(function() return #titles > 0 and not line():match('utilise.*utilise') end))
say('menu', table.concat(titles, '; '))
say('line', line())
say('one finding left', findings(1))
vim.lsp.buf.code_action({ only = { 'source.fixAll' }, diagnostics = {} })
say('none left', findings(0))
vim.cmd('silent write')
vim.cmd('qa!')
