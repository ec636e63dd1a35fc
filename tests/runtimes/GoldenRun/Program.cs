using System;

namespace NetGen.GoldenRun;

/// <summary>
/// Checks every golden network on the runtime that runs this, trains it, and prints the hash of its parameters:
///     program figures [mutation network]
///     program WriteSource
/// A line on the hardware, then one for each network and check: <c>golden name ok</c> or what is wrong, and <c>trained name hash</c>. Or the source of one of the
/// networks, since only a program that can write it has the text of it.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length == 1 && args[0] == "WriteSource")
        {
            new NetGen.Cases.iris_4_16_3_Single_Portable(1).ExportSource(Console.Out, null, "Exported");
            return 0;
        }

        if (args.Length is not (1 or 3))
        {
            Console.Error.WriteLine("expected: <figures> [FlippedBit|OtherFigure <network>], or WriteSource");
            return 2;
        }

#if NET
        Console.WriteLine(BitsChild.Hardware.Describe());
#else
        Console.WriteLine("hardware fma=False width=0");
#endif
        var files = FigureFile.Read(args[0]);
        var failed = false;
        foreach (var entry in Registry.All())
        {
            var mutation = args.Length == 3 && args[2] == entry.Name ? args[1] : string.Empty;
            var figures = mutation == "OtherFigure" ? files[entry.Golden].WithOtherFigure() : files[entry.Golden];
            var wrong = new GoldenCheck(entry, figures).Run();
            Console.WriteLine("golden " + entry.Name + " " + (wrong ?? "ok"));
            Console.WriteLine("trained " + entry.Name + " " + Training.Hash(Subject.Create(entry.Create()), figures, mutation == "FlippedBit"));
            failed |= wrong is not null;
        }

        return failed ? 1 : 0;
    }
}
