import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuItemProps,
  MenuTrigger,
} from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import style from './Menu.module.css';

/** A button (first child) that opens a menu of the items in `items`. */
export function MenuButton({ button, label, children }: { button: ReactNode; label: string; children: ReactNode }) {
  return (
    <MenuTrigger>
      {button}
      <Popover placement="bottom end" className={style.popover ?? ''}>
        <AriaMenu aria-label={label} className={style.menu ?? ''}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** Items under a heading of their own. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection className={style.section ?? ''}>
      <Header className={style.heading ?? ''}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** One thing to do or, with `href`, one place to go. */
export function MenuItem(props: Omit<MenuItemProps, 'className'>) {
  return <AriaMenuItem {...props} className={style.item ?? ''} />;
}
