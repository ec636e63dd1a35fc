using System.Runtime.Loader;
using NetGen.Tests.Support;

namespace NetGen.Tests.Checkpoints;

/// <summary>The library's builds for netstandard write the same checkpoints, and go on with those of the others.</summary>
public sealed class NetstandardCheckpointTests
{
    private const string Source =
        """
        using System.IO;
        using NetGen;
        using NetGen.Training;

        [Network(3, Loss.HalfSquaredError, Arithmetic = Arithmetic.Portable)]
        [Dense(4, Activation.Tanh)]
        [Dense(2)]
        [Adam]
        public partial class PortableAdamNet
        {
            public byte[] Go(byte[] checkpoint, int steps)
            {
                var inputs = new float[30];
                var targets = new float[20];
                for (var i = 0; i < inputs.Length; i++)
                {
                    inputs[i] = (i % 7) / 4f;
                    targets[i % 20] = (i % 5) / 3f;
                }

                var session = this.StartTraining(inputs, targets, new FitOptions { BatchSize = 4, Epochs = 9, LearningRate = Schedule.Cosine(0.01) });
                if (checkpoint.Length > 0)
                {
                    session.LoadCheckpoint(new MemoryStream(checkpoint));
                }

                session.RunSteps(steps);
                using (var stream = new MemoryStream())
                {
                    session.SaveCheckpoint(stream);
                    return stream.ToArray();
                }
            }
        }
        """;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    public void GoesOnWithTheSameBits(string framework)
    {
        var ours = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(GeneratorHost.Compile([Source], "NetGen.Checkpoints." + framework.Replace('.', '_')))).GetType("PortableAdamNet")!;
        var context = new AssemblyLoadContext(framework, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));
        context.Resolving += (_, name) => name.Name == "NetGen" ? library : null;
        var theirs = context.LoadFromStream(new MemoryStream(GeneratorHost.Compile([Source], "NetGen.Checkpoints.Plain." + framework.Replace('.', '_'), isPlain: true))).GetType("PortableAdamNet")!;

        var whole = Parts(Go(ours, 1, [], 11));
        Assert.Equal(whole, Parts(Go(theirs, 1, [], 11)));
        Assert.Equal(whole, Parts(Go(theirs, 2, Go(ours, 1, [], 4), 7)));
        Assert.Equal(whole, Parts(Go(ours, 2, Go(theirs, 1, [], 4), 7)));
        context.Unload();
    }

    private static byte[] Go(Type type, int seed, byte[] checkpoint, int steps) =>
        (byte[])type.GetMethod("Go")!.Invoke(Activator.CreateInstance(type, seed), [checkpoint, steps])!;

    // All but the time that training took, and the fingerprint over it.
    private static List<string> Parts(byte[] file) =>
    [
        .. Weights.PublishedRules.Read(file).OrderBy(tensor => tensor.Key, StringComparer.Ordinal).Select(tensor =>
            $"{tensor.Key}: {string.Join(' ', tensor.Value.Values.Where((_, i) => tensor.Key != "training.history" || i % 6 != 4).Select(BitConverter.DoubleToInt64Bits))}"),
    ];
}
