using Microsoft.Playwright;

namespace NetGen.Playground.Tests.Support;

/// <summary>One published page and one browser for all tests; each test opens a page of its own in a profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private PublishedPage? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _modules;

    /// <summary>The files of the page as it is published.</summary>
    internal string Folder => _site!.Folder;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _site = await PublishedPage.StartAsync();
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox"] });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Evaluates a function that imports modules of the page, beside a file of the site: without .NET, at once.</summary>
    /// <param name="function">JavaScript; a module is <c>import(new URL("/src/…", location.origin))</c>.</param>
    /// <param name="argument">What it is called with.</param>
    internal async Task<T> EvaluateAsync<T>(string function, object? argument = null)
    {
        if (_modules is null)
        {
            _modules = await _browser!.NewPageAsync();
            await _modules.GotoAsync(_site!.Address + "/styles/theme.css");
        }

        return await _modules.EvaluateAsync<T>(function, argument);
    }

    /// <summary>Opens the page and waits until it trains.</summary>
    /// <param name="hash">What a link carries behind its #; empty for the page as it begins.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="isDark">Whether the system has dark colours.</param>
    /// <param name="waits">Whether to wait until it is ready; false for what never is.</param>
    internal async Task<OpenPage> OpenAsync(string hash = "", int width = 1500, bool isDark = false, bool waits = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 1000 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return await OpenPage.OpenAsync(context, _site!.Address + "/" + hash, waits);
    }

    // The same names on the path as in the script `run`.
    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Expected chromium, chromium-browser or google-chrome on the path, found none: apt-get install chromium.");
}
