using System.Runtime.Loader;
using NetGen.Tests.Support;
using NetGen.Tests.Training;
using NetGen.Training;

namespace NetGen.Tests.Standardized;

/// <summary>The library's builds for netstandard, and plain code, standardize alike: the file of a portable network there has the bytes of one here.</summary>
public sealed class NetstandardScaledTests
{
    private const string Source =
        """
        using System.IO;
        using NetGen;
        using NetGen.Training;

        [Network(4, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
        [Standardize]
        [Dense(8, Activation.Tanh)]
        [Dense(3, Activation.Softmax)]
        public partial class PlainScaledNet
        {
            public byte[] Train(float[] inputs, int[] labels)
            {
                this.Fit(inputs, labels, new FitOptions { Epochs = 3, BatchSize = 8, ValidationSplit = 0.2 });
                TrainBatch(inputs, labels, 0.01f);
                TrainStep(new System.ReadOnlySpan<float>(inputs, 0, 4), labels[0], 0.01f);
                var (file, copy) = (new MemoryStream(), new PlainScaledNet(9));
                this.Save(file);
                copy.Load(file.ToArray());
                var text = new StringWriter();
                copy.SaveText(text);
                var last = new PlainScaledNet(8);
                last.LoadText(new StringReader(text.ToString()));
                file = new MemoryStream();
                last.Save(file);
                return file.ToArray();
            }
        }
        """;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    public void ItHasTheSameFile(string framework)
    {
        var context = new AssemblyLoadContext("scaled " + framework, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));
        context.Resolving += (_, name) => name.Name == "NetGen" ? library : null;
        var assembly = GeneratorHost.Compile([Source], "NetGen.PlainScaled." + framework.Replace('.', '_'), isPlain: true);
        var type = context.LoadFromStream(new MemoryStream(assembly)).GetType("PlainScaledNet")!;
        var (inputs, labels) = TrainingRows.Clusters(70);

        var twin = new ScaledPortableNet(1);
        twin.Fit(inputs, labels, new FitOptions { Epochs = 3, BatchSize = 8, ValidationSplit = 0.2 });
        twin.TrainBatch(inputs, labels, 0.01f);
        twin.TrainStep(inputs.AsSpan(0, 4), labels[0], 0.01f);
        Assert.Equal(ScaledFile.Of(twin), (byte[])type.GetMethod("Train")!.Invoke(Activator.CreateInstance(type, 1), [inputs, labels])!);
        context.Unload();
    }
}
