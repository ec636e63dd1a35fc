using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>What trains before there is a compiler.</summary>
[Collection(PageCollection.Name)]
public sealed class TrainingTests(BrowserFixture browser)
{
    [Fact]
    public async Task ItTrainsAtOnce()
    {
        await using var open = await browser.OpenAsync();
        await open.UntilAsync("Number(document.querySelector('#epoch').textContent.replaceAll(',', '')) > 60");
        Assert.InRange(await open.NumberAsync("#train-loss"), 0, 0.1);
        Assert.Contains("of 250 test rows right", await open.TextAsync("#score"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task XorIsLearned()
    {
        await using var open = await browser.OpenAsync();
        await open.ChooseDataAsync("Xor");
        await open.Page.SelectOptionAsync("#epochs", "20");
        await open.UntilAsync("Number(document.querySelector('#train-loss').textContent) < 0.05");
    }

    [Fact]
    public async Task AStepIsAnEpochAndResetIsTheBeginning()
    {
        await using var open = await browser.OpenAsync();
        await open.PauseAsync();
        await open.Page.ClickAsync("#reset");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '0'");
        var loss = await open.TextAsync("#train-loss");
        await open.Page.ClickAsync("#step");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '1'");
        Assert.NotEqual(loss, await open.TextAsync("#train-loss"));
        await open.Page.ClickAsync("#reset");
        await open.UntilAsync("document.querySelector('#epoch').textContent === '0'");
        Assert.Equal(loss, await open.TextAsync("#train-loss"));
    }

    [Theory]
    [InlineData("Gauss", "of 250 test rows right")]
    [InlineData("Spiral", "of 250 test rows right")]
    [InlineData("Plane", "on 600 test rows")]
    [InlineData("Bumps", "on 600 test rows")]
    public async Task EachSetOfDataHasANetworkThatFits(string source, string says)
    {
        await using var open = await browser.OpenAsync();
        await open.ChooseDataAsync(source);
        await open.UntilAsync($"document.querySelector('#score').textContent.includes('{says}')");
        Assert.True(await open.Page.IsHiddenAsync("#alarm"));
    }

    [Fact]
    public async Task AnInfiniteLossStopsAndTheBestWeightsComeBack()
    {
        await using var open = await browser.OpenAsync();
        await open.ChooseDataAsync("Bumps");
        await open.Page.SelectOptionAsync("#optimizer", "Gradient descent");
        await open.Page.SelectOptionAsync("#rate", "10");
        await open.UntilAsync("!document.querySelector('#alarm').hidden");
        Assert.Matches("^Step [0-9]+ with rate 10 gave a loss that is no number: training has stopped.$", await open.TextAsync("#alarm-text"));
        await open.Page.ClickAsync("#alarm-action");
        await open.UntilAsync("document.querySelector('#alarm').hidden");
        Assert.True(double.IsFinite(await open.NumberAsync("#train-loss")));
    }
}
