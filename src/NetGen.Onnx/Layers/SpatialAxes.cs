using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>The axes behind (batch, channels) of what a convolution or a pool reads: rows and columns of an image, positions of a sequence, and axes of size 1 that are only there.</summary>
/// <param name="Roles">Of each axis.</param>
internal sealed record SpatialAxes(IReadOnlyList<Role> Roles)
{
    private static readonly WindowShape None = new(1, 1, 1, 0, 0, 1);

    /// <summary>Finds them.</summary>
    /// <exception cref="OnnxFormatException">The value is not laid out so.</exception>
    public static SpatialAxes Of(Node node, Flow input)
    {
        IEnumerable<Role[]> forms = (input.Shape.Rank, input.Sizes.Count) switch
        {
            (3, 4) => [[Role.Row, Role.Column]],
            (2, 3) => [[Role.Column]],
            (2, 4) => [[Role.None, Role.Column], [Role.Column, Role.None]],
            (1, 3) => [[Role.None]],
            (1, 4) => [[Role.None, Role.None]],
            _ => [],
        };
        var found = forms.FirstOrDefault(form => input.Is([Role.None, Role.Channel, .. form]));
        return found is null
            ? throw node.Refuse($"Its input {input} is not laid out as (batch, channels, positions) or (batch, channels, rows, columns). "
                + "Expected that, with one sample: move the axes with Transpose before it.", isOfAxes: true)
            : new SpatialAxes(found);
    }

    public WindowShape Height(WindowShape[] windows) => Find(windows, Role.Row);

    public WindowShape Width(WindowShape[] windows) => Find(windows, Role.Column);

    /// <summary>Demands that along axes that are only there windows take the one position.</summary>
    public void DemandAlone(Node node, WindowShape[] windows)
    {
        if (windows.Where((window, axis) => Roles[axis] == Role.None && window is not { Size: 1, Before: 0, After: 0 }).Any())
        {
            throw node.Refuse("Its windows reach beyond an axis of size 1. Expected windows of 1 along it: export the model with an input of its real shape.");
        }
    }

    private WindowShape Find(WindowShape[] windows, Role role) => windows.Where((_, axis) => Roles[axis] == role).FirstOrDefault(None);
}
