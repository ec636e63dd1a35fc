using System.Runtime.Loader;
using NetGen.Tests.Support;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>The library's builds for netstandard train alike: a portable network there, in plain code, has the bits of one here.</summary>
public class NetstandardFitTests
{
    private const string Source =
        """
        using System;
        using System.IO;
        using NetGen;
        using NetGen.Training;

        [Network(4, Loss.CrossEntropy, Arithmetic = Arithmetic.Portable)]
        [Dense(8, Activation.Tanh)]
        [Dense(3, Activation.Softmax)]
        public partial class PlainFitNet
        {
            public float[] Train(float[] inputs, int[] labels)
            {
                var options = new FitOptions { Epochs = 4, BatchSize = 8, ValidationSplit = 0.2, LearningRate = Schedule.Cosine(0.5), ClassWeights = new double[] { 1, 2, 0.5 } };
                var text = new StringWriter();
                this.Fit(inputs, labels, options).WriteCsv(text);
                var session = this.StartTraining(inputs, labels, new FitOptions { Epochs = 2 });
                session.Run(TimeSpan.FromTicks(1));
                session.RunSteps(1000);
                var parameters = new float[ParameterCount];
                GetParameters(parameters);
                return parameters;
            }

            public string Report(float[] inputs, int[] labels) => this.Evaluate(inputs, labels).ToString();
        }
        """;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("netstandard2.1")]
    public void ItTrainsTheSame(string framework)
    {
        var context = new AssemblyLoadContext("fit " + framework, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Path.Combine(Repository.Root, "src/NetGen/bin", Repository.Configuration, framework, "NetGen.dll"));
        context.Resolving += (_, name) => name.Name == "NetGen" ? library : null;
        var assembly = GeneratorHost.Compile([Source], "NetGen.PlainFit." + framework.Replace('.', '_'), isPlain: true);
        var type = context.LoadFromStream(new MemoryStream(assembly)).GetType("PlainFitNet")!;
        var net = Activator.CreateInstance(type, 1)!;
        var (inputs, labels) = TrainingRows.Clusters(50);

        var twin = new FitPortableNet(1);
        twin.Fit(inputs, labels, new FitOptions { Epochs = 4, BatchSize = 8, ValidationSplit = 0.2, LearningRate = Schedule.Cosine(0.5), ClassWeights = [1, 2, 0.5] });
        twin.Fit(inputs, labels, new FitOptions { Epochs = 2 });
        Assert.Equal(TrainingRows.Parameters(twin), (float[])type.GetMethod("Train")!.Invoke(net, [inputs, labels])!);
        Assert.Equal(twin.Evaluate(inputs, labels).ToString(), (string)type.GetMethod("Report")!.Invoke(net, [inputs, labels])!);
        context.Unload();
    }
}
