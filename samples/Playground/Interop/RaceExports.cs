using System.Runtime.InteropServices.JavaScript;

namespace Playground.Interop;

/// <summary>What the worker of the second tab calls, once it has loaded the assembly of the game: these methods and <see cref="RaceDesk"/> are the only ones that need it.</summary>
internal static partial class RaceExports
{
    /// <summary>Begins a race.</summary>
    [JSExport]
    internal static void Start(int seed) => RaceDesk.Start(seed);

    /// <summary>The centre line as doubles, x and y of each point in metres, behind some constants: see <see cref="RaceDesk.Track"/>.</summary>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<double> Track() => RaceDesk.Track();

    /// <summary>Some frames with the same keys; what there is to see after them: see <see cref="RaceDesk"/>.</summary>
    /// <param name="keys">What is held down.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="milliseconds">How long each may learn.</param>
    [JSExport]
    [return: JSMarshalAs<JSType.MemoryView>]
    internal static ArraySegment<double> Frames(int keys, int frames, double milliseconds) => RaceDesk.Frames(keys, frames, milliseconds);

    /// <summary>The race so far, to be replayed.</summary>
    [JSExport]
    internal static byte[] Recording() => RaceDesk.Recording();

    /// <summary>The bits of the race as one number, to compare machines by.</summary>
    [JSExport]
    internal static string Fingerprint() => RaceDesk.Fingerprint();

    /// <summary>The network that drives, as a safetensors file.</summary>
    [JSExport]
    internal static byte[] Safetensors() => RaceDesk.Safetensors();

    /// <summary>The network that drives, with its weights as a C# file of its own.</summary>
    [JSExport]
    internal static string ExportSource() => RaceDesk.ExportSource();
}
