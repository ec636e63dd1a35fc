using System.Globalization;
using Deque.AxeCore.Playwright;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>How it looks and reads: accessible by axe's rules, no wider than the window. With NETGEN_PICTURES=1 the README's pictures are made anew.</summary>
[Collection(PageCollection.Name)]
public sealed class LooksTests(BrowserFixture browser)
{
    private const string Declaration = """
        using NetGen;

        [Network(2, Loss.BinaryCrossEntropy)]
        [Dense(8, Activation.Tanh)]
        [Dense(6, Activation.Tanh)]
        [Dense(1, Activation.Sigmoid)]
        [Adam]
        partial class Spiral;
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AxeHasNothingToSay(bool isDark)
    {
        await using var open = await browser.OpenAsync(isDark: isDark);
        await open.PauseAsync();
        await open.CompileAsync(Declaration);
        await open.DeclareAsync(Declaration.Replace("partial ", "", StringComparison.Ordinal));
        await open.UntilAsync("document.querySelectorAll('#diagnostics .fix').length > 0");
        var result = await open.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1000)]
    [InlineData(1400)]
    [InlineData(2000)]
    public async Task NothingIsWiderThanTheWindow(int width)
    {
        await using var open = await browser.OpenAsync(width: width);
        await open.CompileAsync(Declaration);
        Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await PictureAsync(open, $"width-{width.ToString(CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [InlineData(false, "playground.png")]
    [InlineData(true, "playground-dark.png")]
    public async Task ThePictureOfThePage(bool isDark, string name)
    {
        await using var open = await browser.OpenAsync(isDark: isDark);
        await open.Page.ClickAsync("label:has-text('Spiral')");
        await open.CompileAsync(Declaration);
        await open.Page.SelectOptionAsync("#epochs", "10");
        if (await open.TextAsync("#run") == "Run")
        {
            await open.Page.ClickAsync("#run");
        }

        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.05");
        await open.PauseAsync();
        Assert.True(await open.Page.EvaluateAsync<bool>("new Set(document.querySelector('#field').getContext('2d').getImageData(0, 0, 300, 300).data).size > 20"));
        await PictureAsync(open, name);
    }

    private static Task PictureAsync(OpenPage open, string name)
    {
        var isWanted = Environment.GetEnvironmentVariable("NETGEN_PICTURES") == "1" && name.EndsWith(".png", StringComparison.Ordinal);
        var path = isWanted ? Path.Combine(Repository.Root, "samples/Playground", name) : Path.Combine(AppContext.BaseDirectory, "pictures", Path.ChangeExtension(name, ".png"));
        return open.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }
}
