using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Programs;

/// <summary>Turns a valid declaration into a program: the forward pass layer by layer, the outputs and the loss from the logits, and the derived backward pass.</summary>
internal static class Lowering
{
    public static NetworkProgram Lower(NetworkModel model)
    {
        var build = new ProgramBuilder(model);
        var shapes = LayerCatalog.ShapesOf(model);
        var input = AddUsers(build, model, "x", shapes[0], ValueRole.Input);
        var target = AddUsers(build, model, "t", shapes[model.Layers.Count], ValueRole.Target);
        var output = AddUsers(build, model, "y", shapes[model.Layers.Count], ValueRole.Output);
        var (value, layers) = (input, new List<Value>());
        for (var i = 0; i < model.Layers.Count; i++)
        {
            build.StartLayer(i + 1);
            value = LayerCatalog.Of(model.Layers[i].Kind).Lower(model.Layers[i], value, build);
            build.EndLayer(model.Layers[i], value);
            layers.Add(value);
        }

        if (value.Id == input.Id)
        {
            // Nothing was computed: the output's steps read what a pass keeps, and the inputs are not in that.
            value = build.Value("a", input.Shape);
            build.Add(new Copy(input, value, new Placing(PlacingKind.Same)));
            layers[layers.Count - 1] = value;
        }

        build.StartLayer(0);
        var last = model.Layers[model.Layers.Count - 1];
        var activation = ActivationCatalog.Of(last);
        var size = shapes[model.Layers.Count].Size;
        var declared = model.IsTrainable ? LossCatalog.Of(model) : null;
        var program = OutputProgram.Of(activation, size, declared);
        var forward = build.Steps;
        var outputs = OutputLowering.Outputs(build, program, value, output);
        var activations = model.HasActivations ? Activations(build, layers, program, value) : Array.Empty<Op>();
        if (declared is null)
        {
            return new NetworkProgram(model, build.Values, build.Parameters, build.Dropouts, layers, forward, outputs, Array.Empty<Op>(), Array.Empty<Op>(), Array.Empty<Op>())
            {
                Activations = activations,
            };
        }

        var adjoint = new Adjoint(build);
        var delta = adjoint.DeltaOf(value);
        var given = OutputLowering.Losses(build, OutputProgram.Of(activation, size, new External()), value, target, delta).Steps;
        var (loss, terms) = model.HasLoss ? OutputLowering.Losses(build, program, value, target, delta) : (Array.Empty<Op>(), null);
        var backward = adjoint.Derive(forward, value);
        return new NetworkProgram(model, build.Values, build.Parameters, build.Dropouts, layers, forward, outputs, loss, given, backward)
        {
            LogitsDelta = delta,
            LossTerms = terms,
            LossScale = program.LossScale,
            InputDelta = model.HasInputGradient ? adjoint.DeltaOf(input) : null,
            InputBackward = model.HasInputGradient ? InputBackward(build, model, backward, adjoint.DeltaOf(input)) : Array.Empty<Op>(),
            Activations = activations,
        };
    }

    // What gives parts of the gradient is left out.
    private static IReadOnlyList<Op> InputBackward(ProgramBuilder build, NetworkModel model, IReadOnlyList<Op> backward, Value delta)
    {
        var gradient = AddUsers(build, model, "r", delta.Shape, ValueRole.InputGradient);
        return backward.Where(step => !step.IsGradient).Append(new Copy(delta, gradient, new Placing(PlacingKind.Same))).ToList();
    }

    // The last layer's are the outputs.
    private static IReadOnlyList<Op> Activations(ProgramBuilder build, IReadOnlyList<Value> layers, OutputProgram program, Value logits)
    {
        var steps = new List<Op>();
        for (var k = 0; k < layers.Count; k++)
        {
            var value = AddUsers(build, build.Model, "layer" + Support.NumberText.Integer(k + 1), layers[k].Shape, ValueRole.Activation);
            steps.AddRange(k < layers.Count - 1 ? new[] { new Copy(layers[k], value, new Placing(PlacingKind.Same)) } : OutputLowering.Outputs(build, program, logits, value));
        }

        return steps;
    }

    private static Value AddUsers(ProgramBuilder build, NetworkModel model, string name, Shape shape, ValueRole role) =>
        build.With(build.Value(name, shape, role) with { IsChannelsFirst = model.Layout == Layout.ChannelsFirst && shape.Rank > 1 });
}
