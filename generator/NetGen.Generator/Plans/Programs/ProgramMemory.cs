using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>Where the values of a program lie while it runs: each in its own place.</summary>
internal sealed class ProgramMemory
{
    private readonly Dictionary<int, ValuePlace> _places = [];

    /// <summary>Places the values.</summary>
    /// <param name="program">The program.</param>
    /// <param name="lanes">What positions are padded to, so that whole vectors of channels can be read; 1 for no padding.</param>
    /// <param name="copiesUsers">Whether inputs and outputs are in the scratch, too, the inputs first: a group of samples in the lanes.</param>
    public ProgramMemory(NetworkProgram program, int lanes, bool copiesUsers)
    {
        foreach (var value in program.Values)
        {
            var isUsers = value.Role is ValueRole.Input or ValueRole.Target or ValueRole.Output or ValueRole.InputGradient or ValueRole.Activation;
            var buffer = value.Role switch
            {
                ValueRole.Input => copiesUsers ? 's' : 'x',
                ValueRole.Target => 't',
                ValueRole.Output => copiesUsers ? 's' : 'y',
                ValueRole.InputGradient => 'r',
                ValueRole.Activation => 'a',
                ValueRole.Delta => 'd',
                _ => 's',
            };
            var start = buffer switch { 's' => Scratch, 'd' => DeltaScratch, 'a' => Activations, _ => 0 };
            var segment = isUsers || value.Shape.Channels == 1 ? value.SegmentChannels : RowPlanner.Pad(value.SegmentChannels, lanes);

            // With one position both orders are the same, and a channel stride of 1 means channels side by side.
            var place = value.IsChannelsFirst && value.Shape.Positions > 1
                ? new ValuePlace(value, buffer, start, 1, 0, value.Shape.Positions, isUsers)
                : new ValuePlace(value, buffer, start, segment * value.Segments, segment, 1, isUsers);
            _places[value.Id] = place;
            if (buffer == 'a')
            {
                Activations = place.End;
            }
            else if (buffer == 's')
            {
                Scratch = RowPlanner.Pad(place.End, lanes);
            }
            else if (buffer == 'd')
            {
                DeltaScratch = RowPlanner.Pad(place.End, lanes);
            }
        }
    }

    /// <summary>Values that a pass keeps.</summary>
    public int Scratch { get; private set; }

    /// <summary>Values of the deltas.</summary>
    public int DeltaScratch { get; private set; }

    /// <summary>Values of the outputs of all layers.</summary>
    public int Activations { get; private set; }

    /// <summary>Where a value lies.</summary>
    public ValuePlace Of(Value value) => _places[value.Id];
}
