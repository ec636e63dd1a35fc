using NetGen.Playground.Tests.Support;
using Racer.Races;

namespace NetGen.Playground.Tests;

/// <summary>The second tab: a race by keys, by demonstration, by itself; its bits; how it looks. With NETGEN_PICTURES=1 the README's picture is made anew.</summary>
[Collection(PageCollection.Name)]
public sealed class RaceTests(BrowserFixture browser)
{
    [Fact]
    public async Task KeysDriveTheCar()
    {
        await using var open = await OpenAsync();
        Assert.Contains("twenty seconds from the first key", await open.TextAsync("#race-status"), StringComparison.Ordinal);
        await open.Page.WaitForTimeoutAsync(500);
        Assert.Equal("20.0 s", await open.TextAsync("#race-time"));

        await open.Page.Keyboard.DownAsync("ArrowUp");
        await open.UntilAsync("parseInt(document.querySelector('#race-speed').textContent) > 20");
        Assert.Contains("You drive", await open.TextAsync("#race-status"), StringComparison.Ordinal);
        await open.UntilAsync("document.querySelector('#race-steps').textContent !== '0' && document.querySelector('#race-loss').textContent !== '–'");
        await open.Page.Keyboard.UpAsync("ArrowUp");
        await open.Page.Keyboard.DownAsync("KeyS");
        await open.UntilAsync("document.querySelector('#race-speed').textContent === '0 km/h'");
        await open.Page.Keyboard.UpAsync("KeyS");
        await open.Page.ClickAsync("#race-restart");
        await open.UntilAsync("document.querySelector('#race-steps').textContent === '0'");
    }

    /// <summary>The whole: twenty seconds of demonstration, hand-over, laps and updates; then the recording replayed here has the bits of the page.</summary>
    [Fact]
    public async Task TheNetworkTakesTheWheelAndTheDesktopHasTheSameBits()
    {
        await using var open = await OpenAsync();
        await open.Page.FillAsync("#race-seed", "5");
        await open.Page.Locator("#race-seed").BlurAsync();
        await open.Page.ClickAsync("#race-demonstrate");
        await open.UntilAsync("document.querySelector('#race-status').textContent.includes('A careful driver')");
        await open.UntilAsync("document.querySelector('#race-status').textContent.includes('drives alone')", seconds: 120);
        await open.Page.ClickAsync("#race-demonstrate");
        await open.Page.Keyboard.DownAsync("ArrowUp");
        await open.UntilAsync("parseInt(document.querySelector('#network-laps').textContent) >= 1 && parseInt(document.querySelector('#race-updates').textContent) > 7", seconds: 180);
        await open.Page.ClickAsync("#race-pause");
        await open.UntilAsync("document.querySelector('#race-fingerprint').textContent !== ''");
        await open.Page.ClickAsync("#race-pause");
        await open.UntilAsync("document.querySelector('#race-fingerprint').textContent === ''");
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.Page.ClickAsync("#race-pause");
        await open.UntilAsync("document.querySelector('#race-fingerprint').textContent !== ''");
        await Pictures.TakeAsync(open, "racer", isOfReadme: true);

        var recording = Recording.Read(await open.DownloadAsync("#race-save"));
        var race = recording.Replay();
        Assert.Equal(await open.TextAsync("#race-fingerprint"), race.Fingerprint());
        Assert.Equal(race.Fingerprint(), recording.Fingerprint);
        Assert.Equal((5, Phase.Improving), (recording.Seed, race.Phase));
        Assert.True(race.Updates > 7 && race.NetworkClock.Laps >= 1);

        // Figures are written every few frames.
        Assert.InRange(race.PlayerClock.Laps - await open.NumberAsync("#player-laps"), 0, 1);
        Assert.InRange(race.NetworkClock.Laps - await open.NumberAsync("#network-laps"), 0, 1);
        Assert.InRange(race.Steps - await open.NumberAsync("#race-steps"), 0, 12 * Race.StepsOfFrame);
        Assert.Contains("class Driver", System.Text.Encoding.UTF8.GetString(await open.DownloadAsync("#race-source")), StringComparison.Ordinal);
        Assert.True((await open.DownloadAsync("#race-safetensors")).Length > 2000);

        await open.AssertAccessibleAsync();
    }

    [Fact]
    public async Task WhatCannotBeSeenDoesNotRun()
    {
        await using var open = await browser.OpenAsync();
        await open.UntilAsync("document.querySelector('#run').textContent === 'Pause'");
        await open.Page.ClickAsync("#tab-race");
        await open.UntilAsync("document.documentElement.dataset.race === 'ready'");
        Assert.EndsWith("#race", open.Page.Url, StringComparison.Ordinal);
        await open.Page.ClickAsync("#race-demonstrate");
        await open.UntilAsync("document.querySelector('#race-steps').textContent !== '0'");
        Assert.Equal("Run", await open.TextAsync("#run"));

        // Left and right lead from tab to tab where a tab has the focus.
        await open.Page.FocusAsync("#tab-race");
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.UntilAsync("document.querySelector('#race').hidden && document.querySelector('#run').textContent === 'Pause'");
        var frames = await FramesAsync(open);
        var epoch = await open.TextAsync("#epoch");
        await open.UntilAsync($"document.querySelector('#epoch').textContent !== '{epoch}'");
        await open.Page.WaitForTimeoutAsync(300);
        Assert.Equal(frames, await FramesAsync(open));
        Assert.True(frames > 10);

        // And it goes on where it was.
        var time = await open.TextAsync("#race-time");
        await open.Page.ClickAsync("#tab-race");
        await open.UntilAsync($"document.querySelector('#race-time').textContent !== '{time}'");
        Assert.True(await FramesAsync(open) > frames);
    }

    [Fact]
    public async Task NothingIsWiderThanTheWindow()
    {
        await using var open = await OpenAsync();
        await open.AssertFitsAsync("race", 400, 700, 1000, 1500, 2000);
    }

    // A click that nobody sees: the button is on the other tab.
    private static async Task<int> FramesAsync(OpenPage open)
    {
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.EvaluateAsync("document.querySelector('#race-save').click()"));
        return Recording.Read(await File.ReadAllBytesAsync(await download.PathAsync())).Count;
    }

    private async Task<OpenPage> OpenAsync()
    {
        var open = await browser.OpenAsync("#race");
        await open.UntilAsync("document.documentElement.dataset.race === 'ready'");
        return open;
    }
}
