using System.Text.Json;
using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>The compiler in the page.</summary>
[Collection(PageCollection.Name)]
public sealed class CompilerTests(BrowserFixture browser)
{
    private const string Wrong = """
        using NetGen;

        [Network(2, Loss.BinaryCrossEntropy)]
        [Dense(6, Activation.Tanh)]
        [Dense(1, Activation.Tanh)]
        class Mine;
        """;

    private const string Endless = """
        using NetGen;

        [Network(2, Loss.BinaryCrossEntropy)]
        [Dense(1, Activation.Sigmoid)]
        partial class Endless
        {
            static readonly int Never = Run();

            static int Run() { while (true) { } }
        }
        """;

    [Fact]
    public async Task AWrongDeclarationIsToldAndMendedAndTrains()
    {
        await using var open = await browser.OpenAsync();
        await open.DeclareAsync(Wrong);
        await open.UntilAsync("document.querySelector('#diagnostics').textContent.includes('NETGEN001')");
        Assert.EndsWith("#netgen001", await open.Page.GetAttributeAsync("#diagnostics a", "href"), StringComparison.Ordinal);
        await open.Page.ClickAsync(".fix:has-text('partial')");
        await open.UntilAsync("document.querySelector('#diagnostics').textContent.includes('NETGEN005')");
        Assert.Equal(1, await open.Page.Locator("#editor .cm-lintRange-error").CountAsync());
        await open.Page.ClickAsync(".fix:has-text('Sigmoid')");
        await open.UntilCompiledAsync();
        await open.UntilAsync("document.querySelector('#summary').textContent.startsWith('Mine: 2 inputs')");
        Assert.Equal(Wrong.Replace("class", "partial class", StringComparison.Ordinal).Replace("1, Activation.Tanh", "1, Activation.Sigmoid", StringComparison.Ordinal), await open.DeclarationAsync());
        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.3");
        Assert.StartsWith("Mine.g.cs", await open.TextAsync("#emitted-file option"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LayersOnTwoPartsAreMovedOntoOne()
    {
        const string Head = "using NetGen;\n\n[Network(2, Loss.BinaryCrossEntropy)]\n[Dense(5, Activation.Tanh)]";
        await using var open = await browser.OpenAsync();
        await open.DeclareAsync(Head + "\npartial class Apart;\n\n[Dense(1, Activation.Sigmoid)] // to the end\n[Adam]\npartial class Apart;");
        await open.UntilAsync("document.querySelector('#diagnostics').textContent.includes('NETGEN008')");
        await open.Page.ClickAsync(".fix:has-text('Move the layers onto one part')");
        await open.UntilAsync("document.querySelector('#summary').textContent.startsWith('Apart: 2 inputs')");
        Assert.Equal(Head + "\n[Dense(1, Activation.Sigmoid)] // to the end\npartial class Apart;\n\n[Adam]\npartial class Apart;", await open.DeclarationAsync());
    }

    [Fact]
    public async Task ThePageGoesOnWhileItIsCompiled()
    {
        await using var open = await browser.OpenAsync();
        var epoch = await open.NumberAsync("#epoch");
        await open.Page.EvaluateAsync("() => { window.frames = 0; const count = () => { window.frames++; requestAnimationFrame(count); }; count(); }");
        await open.DeclareAsync(Wrong);
        await open.UntilAsync("document.querySelector('#diagnostics').textContent.includes('NETGEN001')");
        Assert.InRange(await open.Page.EvaluateAsync<int>("window.frames"), 20, int.MaxValue);
        Assert.InRange(await open.NumberAsync("#epoch"), epoch + 5, double.MaxValue);
    }

    [Fact]
    public async Task CodeThatDoesNotEndIsStopped()
    {
        await using var open = await browser.OpenAsync();
        await open.DeclareAsync(Endless);
        await StopAsync(open);
    }

    /// <summary>The text of a link is compiled and run before the page is ready.</summary>
    [Fact]
    public async Task CodeOfALinkThatDoesNotEndIsStopped()
    {
        await using var open = await browser.OpenAsync(LinkText.Of(JsonSerializer.Serialize(new { text = Endless })), waits: false);
        await StopAsync(open);
    }

    [Fact]
    public async Task AFormulaOfOnesOwnTrains()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.SelectOptionAsync("#example", "A formula of my own");
        await open.UntilCompiledAsync();
        await open.UntilAsync("document.querySelector('#summary').textContent.startsWith('Bumps: 2 inputs') && Number(document.querySelector('#epoch').textContent) > 20");
    }

    private static async Task StopAsync(OpenPage open)
    {
        await open.UntilAsync("!document.querySelector('#stuck').hidden");
        await open.Page.ClickAsync("#stop");
        await open.UntilAsync("document.querySelector('#status').textContent.startsWith('Stopped.')");
        Assert.Contains("class Endless", await open.DeclarationAsync(), StringComparison.Ordinal);
        await open.UntilAsync("document.querySelector('#run').textContent === 'Run'");
        await open.Page.ClickAsync("#run");
        await open.UntilAsync("Number(document.querySelector('#epoch').textContent) > 5");
    }
}
