using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>How it looks and reads: accessible by axe's rules, no wider than the window. With NETGEN_PICTURES=1 the README's pictures are made anew.</summary>
[Collection(PageCollection.Name)]
public sealed class LooksTests(BrowserFixture browser)
{
    private const string Declaration = """
        using NetGen;

        [Network(2, Loss.BinaryCrossEntropy)]
        [Dense(12, Activation.Tanh)]
        [Dense(8, Activation.Tanh)]
        [Dense(1, Activation.Sigmoid)]
        [Adam]
        partial class Spiral;
        """;

    [Fact]
    public async Task AxeHasNothingToSay()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        await open.CompileAsync(Declaration);
        await open.DeclareAsync(Declaration.Replace("partial ", "", StringComparison.Ordinal));
        await open.UntilAsync("document.querySelectorAll('#diagnostics .fix').length > 0");
        await open.AssertAccessibleAsync();
    }

    [Fact]
    public async Task NothingIsWiderThanTheWindow()
    {
        await using var open = await browser.OpenAsync();
        await open.CompileAsync(Declaration);
        await open.AssertFitsAsync("width", 400, 700, 900, 1000, 1400, 2000);
    }

    [Fact]
    public async Task ThePicturesOfThePage()
    {
        await using var open = await browser.OpenAsync();
        await open.ChooseDataAsync("Spiral");
        await open.CompileAsync(Declaration);
        await open.Page.SelectOptionAsync("#rate", "0.01");
        await open.Page.SelectOptionAsync("#epochs", "10");
        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.05");
        await open.PauseAsync();
        Assert.InRange(await open.Page.EvaluateAsync<int>("new Set(document.querySelector('#field').getContext('2d').getImageData(0, 0, 300, 300).data).size"), 20, 256);
        foreach (var name in new[] { "playground", "playground-dark" })
        {
            await Pictures.TakeAsync(open, name, isOfReadme: true);
            await open.Page.ClickAsync("#theme");
        }
    }
}
