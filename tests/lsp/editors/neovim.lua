-- Neovim 0.11 as people set it up: open a document, fix a word, undo, keep one, fix all, save.
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

-- What the person would choose in a menu: the action, or the answer, that begins with one of these.
local wanted, titles = {}, {}
vim.ui.select = function(items, _, choose)
  for number, item in ipairs(items) do
    local title = item.title or item.action.title
    table.insert(titles, title)
    for _, beginning in ipairs(wanted) do
      if vim.startswith(title, beginning) then return choose(item, number) end
    end
  end
  choose(nil, nil)
end

local function act(...)
  wanted, titles = { ... }, {}
  vim.lsp.buf.code_action()
  until_true(function() return #titles > 0 end)
end

vim.lsp.config('speakeasy', { cmd = { python, '-m', 'speakeasy_lsp' }, filetypes = { 'markdown' }, root_markers = { '.git' } })
vim.lsp.enable('speakeasy')
vim.cmd('edit ' .. document)
vim.bo.filetype = 'markdown'

say('two findings, each once', findings(2))
for number, one in ipairs(vim.diagnostic.get(0)) do
  say('flagged ' .. number, vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})[1])
end

local second = vim.diagnostic.get(0)[2]
vim.api.nvim_win_set_cursor(0, { second.lnum + 1, second.col + 1 })
act('Use “use”')
say('fixed', until_true(function() return not line():match('utilise.*utilise') end))
say('menu', table.concat(titles, '; '))
say('line', line())
say('one finding left', findings(1))
vim.cmd('undo')
say('two findings again', findings(2))
act('Keep this', 'Our readers know it.')
say('kept', findings(1))
say('the line stays', line():match('utilise.*utilise') ~= nil)
vim.lsp.buf.code_action({ context = { only = { 'source.fixAll' }, diagnostics = {} }, apply = true })
say('none left', findings(0))
vim.cmd('write')
vim.cmd('qa!')
