import { useState, type ReactNode } from 'react'
import type { Day } from '#kernel/day.ts'
import type { DecimalText } from '#kernel/decimal.ts'
import { Card } from '#web/components/card.tsx'
import { CheckField, ChoiceField } from '#web/forms/check-field.tsx'
import { Combobox } from '#web/forms/combobox.tsx'
import { DayField } from '#web/forms/day-field.tsx'
import { FileField } from '#web/forms/file-field.tsx'
import { Form } from '#web/forms/form.tsx'
import { NumberField } from '#web/forms/number-field.tsx'
import { SelectField } from '#web/forms/select-field.tsx'
import { TextArea, TextField } from '#web/forms/text-field.tsx'

export function FieldShow(): ReactNode {
  const [sent, setSent] = useState('')
  return (
    <Card title="Nhập số liệu quý II">
      <Form
        draftKey="gallery"
        onSubmit={async (values) => {
          setSent(
            JSON.stringify({
              done: values.number('done'),
              due: values.day('due'),
              note: values.text('note'),
            }),
          )
          return Promise.resolve(true)
        }}
      >
        <TextField name="reporter" label="Người báo cáo" isRequired />
        <NumberField
          name="done"
          label="Số hộ đã hỗ trợ"
          hint="Lũy kế từ đầu năm. Quý trước: 1.204"
          unit="hộ"
          isWholeOnly
          isRequired
        />
        <NumberField
          name="rate"
          label="Tỷ lệ giảm nghèo"
          unit="%"
          defaultValue={'6.5' as DecimalText}
        />
        <DayField name="due" label="Ngày hoàn thành" defaultValue={'2024-06-30' as Day} />
        <SelectField
          name="source"
          label="Nguồn vốn"
          choices={[
            { value: 'nstw', label: 'Ngân sách trung ương' },
            { value: 'nsdp', label: 'Ngân sách địa phương' },
          ]}
        />
        <Combobox
          name="place"
          label="Xã"
          placeholder="Gõ tên, không cần dấu"
          choices={[
            { value: '04606', label: 'Xã Hát Lừu', detail: 'Huyện Trạm Tấu' },
            { value: '04609', label: 'Xã Bản Công', detail: 'Huyện Trạm Tấu' },
          ]}
        />
        <ChoiceField
          name="way"
          legend="Cách phân bổ"
          choices={[
            { value: 'even', label: 'Chia đều' },
            { value: 'share', label: 'Theo số hộ nghèo', hint: 'Số liệu cuối năm 2023' },
          ]}
          defaultValues={['even']}
        />
        <CheckField name="sure" label="Số liệu đã đối chiếu với danh sách hộ" />
        <TextArea name="note" label="Ghi chú" />
        <FileField
          name="evidence"
          label="Tệp minh chứng"
          kinds={['.pdf', '.jpg', '.docx']}
          maxBytes={20 * 1024 * 1024}
          progress={0.4}
        />
      </Form>
      <output aria-label="Đã gửi">{sent}</output>
    </Card>
  )
}
