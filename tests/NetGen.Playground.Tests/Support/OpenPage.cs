using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NetGen.Playground.Tests.Support;

/// <summary>The page, open in a browser. What the console says of errors is collected, and must be nothing at the end.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, message) => Note(true, message);
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
    }

    /// <summary>Playwright's page.</summary>
    public IPage Page { get; }

    public static async Task<OpenPage> OpenAsync(IBrowserContext context, string address, bool waits = true)
    {
        var open = new OpenPage(context, await context.NewPageAsync());
        await open.Page.GotoAsync(address);
        if (waits)
        {
            await open.UntilAsync("document.documentElement.dataset.ready === 'true'");
        }

        return open;
    }

    /// <summary>Waits for something to be true in the page.</summary>
    public Task UntilAsync(string condition, float seconds = 90) =>
        Page.WaitForFunctionAsync($"() => {condition}", null, new() { Timeout = seconds * 1000, PollingInterval = 50 });

    /// <summary>Waits until the compiler has nothing to do, after it has begun.</summary>
    public async Task UntilCompiledAsync() => await UntilAsync("document.querySelector('#compiler-status').textContent === '' && !document.querySelector('#run').disabled");

    /// <summary>Waits until an example, an optimizer or a text trains, or is refused.</summary>
    public Task UntilBusyAsync() => UntilAsync("document.querySelector('#compiler-status').textContent !== ''");

    /// <summary>Replaces the declaration, as by keys.</summary>
    public async Task DeclareAsync(string text)
    {
        await Page.Locator("#editor .cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Replaces the declaration, and waits until it trains.</summary>
    public async Task CompileAsync(string text)
    {
        await DeclareAsync(text);
        await UntilBusyAsync();
        await UntilCompiledAsync();
    }

    /// <summary>Chooses a set of data by what the page calls it, and waits until a network has begun with it.</summary>
    public async Task ChooseDataAsync(string name)
    {
        await Page.ClickAsync($"#sources label:has-text('{name}')");
        await UntilAsync($"document.querySelector('#data-summary').textContent.startsWith('{name}: ')");
    }

    /// <summary>Pauses, and begins again: from here on what a test waits for cannot have been there before.</summary>
    public async Task BeginAgainAsync()
    {
        await PauseAsync();
        await UntilAsync("document.querySelector('#run').textContent === 'Run'");
        await Page.ClickAsync("#reset");
        await UntilAsync("document.querySelector('#epoch').textContent === '0'");
    }

    public async Task PauseAsync()
    {
        if (await TextAsync("#run") == "Pause")
        {
            await Page.ClickAsync("#run");
        }
    }

    public async Task<string> TextAsync(string selector) => (await Page.TextContentAsync(selector))!.Trim();

    public Task<string> DeclarationAsync() =>
        Page.EvaluateAsync<string>("[...document.querySelectorAll('#editor .cm-line')].map(line => line.textContent).join('\\n')");

    public async Task<double> NumberAsync(string selector) =>
        double.Parse((await TextAsync(selector)).Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Waits until canvases that have changed are drawn.</summary>
    public Task DrawnAsync() => Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    /// <summary>Demands that axe has nothing to say, in light and in dark.</summary>
    public async Task AssertAccessibleAsync()
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            Assert.Equal(theme, await Page.GetAttributeAsync("html", "data-theme"));
            var result = await Page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
            await Page.ClickAsync("#theme");
        }
    }

    /// <summary>Demands that nothing is wider than the window, at each of these widths.</summary>
    public async Task AssertFitsAsync(string pictures, params int[] widths)
    {
        foreach (var width in widths)
        {
            await Page.SetViewportSizeAsync(width, 1000);
            Assert.Equal(width, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await Pictures.TakeAsync(this, string.Create(CultureInfo.InvariantCulture, $"{pictures}-{width}"), isOfReadme: false);
        }
    }

    /// <summary>What a click lets the browser store.</summary>
    public async Task<byte[]> DownloadAsync(string selector)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync(selector));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>Gives the page a file, as a drop does.</summary>
    public Task DropAsync(string name, string text) => Page.EvaluateAsync(
        """
        ([name, text]) => {
            const data = new DataTransfer();
            data.items.add(new File([text], name, { type: "text/csv" }));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """,
        new[] { name, text });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_errors);
    }

    private void Note(bool isError, string message)
    {
        if (isError)
        {
            _errors.Add(message);
        }
    }
}
